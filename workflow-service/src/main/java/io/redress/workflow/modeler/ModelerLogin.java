package io.redress.workflow.modeler;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A name and a password, as they came. */
final class ModelerLogin extends BaseAuthenticationRequest {
  private final String user;
  private final String password;
  private final String address;

  ModelerLogin(String user, String password, String address) {
    this.user = user;
    this.password = password;
    this.address = address;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** Where it came from. */
  String address() {
    return address;
  }
}
