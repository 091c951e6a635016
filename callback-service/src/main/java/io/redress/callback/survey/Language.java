package io.redress.callback.survey;

/** The languages of surveys. */
public enum Language {
  ZH,
  EN
}
