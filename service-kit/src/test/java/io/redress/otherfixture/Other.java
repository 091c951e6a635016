package io.redress.otherfixture;

/** Stands for a class of another service. */
public class Other {}
