/**
 * Meetings of governments (政府常务会议, Art. 12): topics on their way, sessions with quorum and signed
 * minutes, and the register of resolutions, which other articles present as evidence.
 */
@org.springframework.modulith.ApplicationModule(displayName = "会议")
package cn.jiedao.meeting;
