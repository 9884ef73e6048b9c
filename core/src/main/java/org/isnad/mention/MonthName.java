package org.isnad.mention;

/**
 * A month as a text names it.
 *
 * @param month its number in its year
 * @param second the number of the last month where several are named (حزيران وتموز), else 0
 * @param year the year that is told, else 0
 * @param turn the last (-1), this (0) or the next one (1), {@link Clock#UNTOLD} where nothing says which
 * @param told whether something beside the name shows that it is a month: مارس is also «he practised»
 * @param end the token behind it
 */
record MonthName(int month, int second, boolean hijri, int year, int turn, boolean told, int end) {

    /** Up to another month, that is read up to this token. */
    MonthName upTo(int last, int behind) {
        return new MonthName(month, last, hijri, year, turn, true, behind);
    }

    MonthName inYear(int toldYear, int behind) {
        return new MonthName(month, second, hijri, toldYear, turn, true, behind);
    }

    MonthName turned(int toldTurn, int behind) {
        return new MonthName(month, second, hijri, year, toldTurn, true, behind);
    }
}
