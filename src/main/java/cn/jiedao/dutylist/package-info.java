/**
 * 权力清单和责任清单 (Art. 9), as far as the assessment needs them: which items offices have in which county
 * and until when. Editions are loaded from a file; the one loaded last counts.
 */
@org.springframework.modulith.ApplicationModule(displayName = "街道清单")
package cn.jiedao.dutylist;
