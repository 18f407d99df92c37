/**
 * 机构和编制 (Art. 5): an office's bodies and posts, determined by the staffing authority of its own
 * county from area, people, economic level and needs; and who sits on them, never more than
 * approved.
 */
@org.springframework.modulith.ApplicationModule(displayName = "机构编制")
package cn.jiedao.staffing;
