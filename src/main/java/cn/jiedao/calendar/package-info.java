/** Working days, the time limits of steps, and the clocks of a case. */
package cn.jiedao.calendar;
