package cn.jiedao.staffing;

/**
 * A body of an office, as it was determined (Art. 5).
 *
 * @param headPosts how many head it
 */
public record OfficeBody(String name, String function, int headPosts) {}
