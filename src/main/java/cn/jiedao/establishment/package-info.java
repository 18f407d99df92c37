/**
 * 街道办事处的设置 (Art. 4): a county-level government applies for a change of its offices, the city's
 * civil-affairs bureau reviews it, the city's government decides (or the province, where a town is
 * concerned), and by that decision alone the register of offices changes.
 */
@org.springframework.modulith.ApplicationModule(displayName = "街道设置")
package cn.jiedao.establishment;
