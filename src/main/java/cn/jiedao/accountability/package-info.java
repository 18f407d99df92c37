/**
 * 表彰和纠正 (Art. 21): offices and members of their staff are commended on the strength of the annual
 * assessment, and what they did wrong is put right by a deadline and verified.
 */
@org.springframework.modulith.ApplicationModule(displayName = "表彰和纠正")
package cn.jiedao.accountability;
