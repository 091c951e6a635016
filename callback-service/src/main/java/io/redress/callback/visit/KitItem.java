package io.redress.callback.visit;

/** What a visitor carries; a visit begins when all of it is there. */
public enum KitItem {
  TEST_PHONE_MOBILE("Test phone, China Mobile", "移动测试手机"),
  TEST_PHONE_UNICOM("Test phone, China Unicom", "联通测试手机"),
  TEST_PHONE_TELECOM("Test phone, China Telecom", "电信测试手机"),
  NOTEBOOK("Notebook", "笔记本"),
  OVERSHOES("Overshoes", "鞋套"),
  LEAFLETS("Leaflets", "宣传单"),
  GIFTS("Small gifts", "小礼品");

  private final String en;
  private final String zh;

  KitItem(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  String en() {
    return en;
  }

  String zh() {
    return zh;
  }
}
