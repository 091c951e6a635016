package io.redress.intake.customer;

/**
 * What a report says about its customer; {@code null} where it says nothing, which leaves what was
 * known.
 */
public record CustomerProfile(
    String name, CustomerNumber contactNumber, Tier tier, String branch, String district) {}
