package cn.jiedao.notice;

import java.util.UUID;

/**
 * One event on its way to one receiver.
 *
 * @param attempt how often it has been tried, this time included
 * @param sealed the subscription's secret as it is kept
 */
record Parcel(
    long delivery, int attempt, UUID subscription, String url, byte[] sealed, String body) {}
