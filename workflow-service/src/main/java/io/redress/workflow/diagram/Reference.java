package io.redress.workflow.diagram;

import java.util.Set;

/**
 * The codes that a diagram may name.
 *
 * @param departments all there are
 * @param roles that the product knows; people may have others
 * @param templates that come with the product
 */
public record Reference(Set<String> departments, Set<String> roles, Set<String> templates) {}
