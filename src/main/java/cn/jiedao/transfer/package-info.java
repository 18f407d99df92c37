/**
 * 准入制度 (Art. 12): no department hands its administrative affairs to an office unless the
 * government's meeting deliberated on it, every affected office was heard and the legality was
 * reviewed; and what was handed over is followed up and ends on its day.
 */
@org.springframework.modulith.ApplicationModule(displayName = "准入审核")
package cn.jiedao.transfer;
