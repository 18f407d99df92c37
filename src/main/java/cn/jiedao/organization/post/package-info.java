/** Entering posts: within this module only; everybody else reads them by {@code Posts}. */
package cn.jiedao.organization.post;
