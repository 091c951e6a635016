package io.redress.kit.problem;

import java.util.Map;

/**
 * Further members of problem documents, for clients of some addresses that do not read RFC 9457.
 * Every bean of this type is asked for every document.
 */
public interface ProblemMembers {
  /**
   * The members of one document; none for addresses that are not of these clients. A member that
   * the problem itself has stands.
   *
   * @param instance path of the request
   */
  Map<String, Object> of(ProblemType type, String detail, String instance);
}
