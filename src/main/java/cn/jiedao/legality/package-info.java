/**
 * Legality reviews (合法性审查): the register behind the shared procedure {@code legality-review}, which
 * several articles call (Art. 9, Art. 12) and none owns; hence a module of its own beside the
 * articles'.
 */
@org.springframework.modulith.ApplicationModule(displayName = "合法性审查")
package cn.jiedao.legality;
