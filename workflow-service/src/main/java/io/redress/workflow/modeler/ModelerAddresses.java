package io.redress.workflow.modeler;

/** Which addresses are Modeler's. */
final class ModelerAddresses {
  static final String ENGINE = "/engine-rest";
  static final String WEB_APPS = "/.well-known/camunda-automation-platform/webapps";

  private ModelerAddresses() {}

  static boolean contains(String path) {
    return path != null
        && (path.equals(ENGINE) || path.startsWith(ENGINE + "/") || path.equals(WEB_APPS));
  }
}
