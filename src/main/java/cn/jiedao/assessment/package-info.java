/**
 * 工作考核 (Art. 20): the county government assesses its offices every year by a scheme published
 * beforehand, with residents' satisfaction in it; departments that assess their branch bodies hear
 * the offices.
 */
@org.springframework.modulith.ApplicationModule(displayName = "工作考核")
package cn.jiedao.assessment;
