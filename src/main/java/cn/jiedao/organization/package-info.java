/**
 * Who is who: units, their bodies, the subdistrict offices, people and the posts they hold. The
 * engine's users, groups and memberships follow from the posts that are valid today.
 */
@org.springframework.modulith.ApplicationModule(displayName = "组织机构与人员")
package cn.jiedao.organization;
