package io.redress.intake.complaint;

import io.redress.intake.classification.Names;

/** The fields without which no report is registered, by their path. */
enum NeededField {
  CHANNEL("channel", "Channel", "渠道"),
  CUSTOMER_NUMBER("customer.number", "Customer's number", "客户号码"),
  CATEGORY("category", "Category", "类别"),
  TITLE("title", "Title", "标题");

  private final String path;
  private final Names names;

  NeededField(String path, String en, String zh) {
    this.path = path;
    this.names = new Names(en, zh);
  }

  String path() {
    return path;
  }

  Names names() {
    return names;
  }
}
