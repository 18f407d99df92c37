/** What the public writes about a matter that is open for comment, and how it is summarised. */
@org.springframework.modulith.NamedInterface("comment")
package cn.jiedao.publication.comment;
