/**
 * The API for outside systems ({@code /api/v1}): they start, feed and follow cases by the same
 * forms that officers see, and in the name of somebody responsible. It decides nothing: what it
 * writes goes through the engine's own commands.
 */
@org.springframework.modulith.ApplicationModule(displayName = "对外接口")
package cn.jiedao.api;
