/**
 * Silence of an office whose opinion is due: it is reminded, urged and recorded as silent by its
 * superior, never taken as consent. Several articles ask offices (Art. 12, Art. 20) and none owns
 * it; hence a module of its own beside the articles'.
 */
@org.springframework.modulith.ApplicationModule(displayName = "催告未反馈")
package cn.jiedao.silence;
