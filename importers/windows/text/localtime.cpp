// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/localtime.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace Scep {

using namespace std::chrono;

namespace {
/// More is no time stamp of any culture.
constexpr qsizetype LongestTime = 80;

constexpr int LastTwelveHour = 12;

/// Whether the character is invisible layout: marks and embeddings of the writing direction.
bool isMark(QChar c)
{
    return c.category() == QChar::Other_Format;
}

/// The text with plain spaces and without marks.
QString withoutLayout(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (!isMark(c)) {
            plain.append(c.isSpace() ? QChar(u' ') : c);
        }
    }
    return plain.trimmed();
}

/// "a. m." and "A.M." are "am".
QString wordKey(QStringView word)
{
    QString key;
    for (const QChar c : word) {
        if (c.isLetterOrNumber() || c.isMark()) {
            key.append(c.toLower());
        }
    }
    return key;
}

/// The words of all cultures for the halves of the day; those that mean both are left out.
const QHash<QString, DayHalf> &halfWords()
{
    static const QHash<QString, DayHalf> words = [] {
        QHash<QString, DayHalf> all;
        QSet<QString> disputed;
        const auto add = [&](const QString &word, DayHalf half) {
            const QString key = wordKey(word);
            if (!key.isEmpty() && all.value(key, half) != half) {
                disputed.insert(key);
            }
            all.insert(key, half);
        };
        add(QStringLiteral("am"), DayHalf::Morning);
        add(QStringLiteral("pm"), DayHalf::Afternoon);
        const QList<QLocale> locales = QLocale::matchingLocales(
            QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale &locale : locales) {
            add(locale.amText(), DayHalf::Morning);
            add(locale.pmText(), DayHalf::Afternoon);
        }
        for (const QString &key : std::as_const(disputed)) {
            all.remove(key);
        }
        all.remove(QString());
        return all;
    }();
    return words;
}

/// Reads a text that withoutLayout() made.
class TimeReader
{
public:
    explicit TimeReader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<LocalTimeText> read();

private:
    struct Number
    {
        int value = 0;
        int digits = 0;
        bool hasZero = false;
    };

    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    std::optional<Number> takeNumber(int most);
    bool takeDate();
    bool takeClock();
    bool takeWord();
    void skipSpaces();

    const QString &m_text;
    qsizetype m_at = 0;
    LocalTimeText m_time;
};

std::optional<LocalTimeText> TimeReader::read()
{
    // "T" stands between date and time in ISO 8601, a comma in some cultures.
    const bool isDate = takeDate();
    if (isDate && (peek() == u'T' || peek() == u',')) {
        ++m_at;
    }
    if (!isDate || !takeWord() || !takeClock() || !takeWord() || m_at < m_text.size()) {
        return std::nullopt;
    }
    return m_time;
}

std::optional<TimeReader::Number> TimeReader::takeNumber(int most)
{
    Number number;
    while (m_at < m_text.size() && m_text[m_at].digitValue() >= 0 && number.digits < most) {
        number.value = number.value * 10 + m_text[m_at].digitValue();
        number.hasZero = number.hasZero || (number.digits == 0 && number.value == 0);
        ++number.digits;
        ++m_at;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

void TimeReader::skipSpaces()
{
    while (peek() == u' ') {
        ++m_at;
    }
}

/// Three numbers with the same sign between: "4/16/2019", "2019. 04. 16.", "2019年4月16日".
bool TimeReader::takeDate()
{
    static const QString signs = QStringLiteral("/.-年년");
    int yearAt = -1;
    for (size_t i = 0; i < m_time.date.size(); ++i) {
        const auto number = takeNumber(4);
        if (!number || number->digits == 3) {
            return false;
        }
        m_time.date[i] = number->value;
        m_time.hasZero[i] = number->hasZero;
        yearAt = number->digits == 4 ? static_cast<int>(i) : yearAt;
        const qsizetype before = m_at;
        skipSpaces();
        const QChar sign = peek();
        if (i == 0) {
            if (sign.isNull() || !signs.contains(sign)) {
                return false;
            }
            m_time.separator = sign;
            ++m_at;
        } else if (sign == m_time.separator ||
                   (m_time.separator > QChar(0x7f) && sign > QChar(0x7f) && sign.isLetter())) {
            ++m_at;
        } else if (i == 1) {
            return false;
        } else {
            m_at = before;
        }
        if (i < 2) {
            skipSpaces();
        }
    }
    m_time.yearFirst = yearAt == 0;
    return yearAt != 1;
}

/// "3:32:36", "15.32", "15:32:36,123".
bool TimeReader::takeClock()
{
    const auto hour = takeNumber(2);
    const QChar sign = peek();
    if (!hour || (sign != u':' && sign != u'.')) {
        return false;
    }
    ++m_at;
    const auto minute = takeNumber(2);
    if (!minute || minute->digits != 2) {
        return false;
    }
    m_time.hour = hour->value;
    m_time.minute = minute->value;
    if (peek() == sign) {
        ++m_at;
        const auto second = takeNumber(2);
        if (!second || second->digits != 2) {
            return false;
        }
        m_time.second = second->value;
        if (peek() == u'.' || peek() == u',') {
            ++m_at;
            const auto fraction = takeNumber(9);
            if (!fraction) {
                return false;
            }
            qint64 nanoseconds = fraction->value;
            for (int digits = fraction->digits; digits < 9; ++digits) {
                nanoseconds *= 10;
            }
            m_time.fraction = microseconds(nanoseconds / 1'000);
        }
    }
    return true;
}

/// What stands before or behind the time of day; true also when nothing does.
bool TimeReader::takeWord()
{
    skipSpaces();
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text[m_at].digitValue() < 0) {
        ++m_at;
    }
    const QString word = m_text.sliced(begin, m_at - begin);
    const QString key = wordKey(word);
    if (key.isEmpty()) {
        return word.trimmed().isEmpty();
    }
    const bool isBehind = m_at >= m_text.size();
    const DayHalf half = halfWords().value(key, DayHalf::Unknown);
    // Before the time also stand words that end the date ("г."), and days of the week.
    if (half != DayHalf::Unknown || isBehind) {
        m_time.half = half;
    }
    return true;
}

/// Years of two digits are of this century; Thai ones are 543 ahead.
std::optional<int> gregorianYear(int written)
{
    constexpr int Century = 2000;
    constexpr int ThaiYears = 543;
    constexpr int FirstThai = 2500;
    constexpr int FirstYear = 1980; // of this kind of computer
    const int year = written < 100          ? written + Century
                     : written >= FirstThai ? written - ThaiYears
                                            : written;
    return year >= FirstYear ? std::optional(year) : std::nullopt;
}
} // namespace

std::optional<LocalTimeText> readLocalTime(QStringView text)
{
    if (text.size() > LongestTime) {
        return std::nullopt;
    }
    const QString plain = withoutLayout(text);
    return TimeReader(plain).read();
}

std::optional<microseconds> localMicroseconds(const LocalTimeText &text, DateOrder order)
{
    const bool dayFirst = order == DateOrder::DayMonth;
    const std::optional<int> year = gregorianYear(text.yearFirst ? text.date[0] : text.date[2]);
    const int month = text.yearFirst ? text.date[1] : text.date[dayFirst ? 1 : 0];
    const int day = text.yearFirst ? text.date[2] : text.date[dayFirst ? 0 : 1];
    int hour = text.hour;
    if (text.half == DayHalf::Morning || text.half == DayHalf::Afternoon) {
        // Some cultures write a half beside a clock of 24 hours.
        if (hour == LastTwelveHour && text.half == DayHalf::Morning) {
            hour = 0;
        } else if (hour < LastTwelveHour && text.half == DayHalf::Afternoon) {
            hour += LastTwelveHour;
        }
    }
    return year ? utcMicroseconds(*year, month, day, hour, text.minute, text.second, text.fraction)
                : std::nullopt;
}

void LocalTimeReading::Direction::add(std::optional<microseconds> time)
{
    isValid = isValid && time.has_value();
    if (!isValid) {
        return;
    }
    if (previous != microseconds(0)) {
        rises = rises || *time > previous;
        falls = falls || *time < previous;
    }
    previous = *time;
}

void LocalTimeReading::add(const LocalTimeText &text)
{
    constexpr int LastMonth = 12;
    ++m_count;
    m_hasHalf = m_hasHalf || text.half == DayHalf::Morning || text.half == DayHalf::Afternoon;
    m_hasUnknownHalf = m_hasUnknownHalf || text.half == DayHalf::Unknown;
    m_hasLateHour = m_hasLateHour || text.hour == 0 || text.hour > LastTwelveHour;
    const bool clockIsSettled = !m_hasUnknownHalf || m_hasLateHour;
    if (text.yearFirst || text.separator == u'.') {
        m_isFixed = true;
        m_isSettled = clockIsSettled;
        return;
    }
    m_hasSlash = m_hasSlash || text.separator == u'/';
    m_hasZero = m_hasZero || text.hasZero[0] || text.hasZero[1];
    m_areEqual = m_areEqual && text.date[0] == text.date[1];
    m_firstAboveTwelve += text.date[0] > LastMonth ? 1 : 0;
    m_secondAboveTwelve += text.date[1] > LastMonth ? 1 : 0;
    m_dayMonth.add(localMicroseconds(text, DateOrder::DayMonth));
    m_monthDay.add(localMicroseconds(text, DateOrder::MonthDay));
    // A few that agree are enough; the rest of a large file is not looked at.
    constexpr int Enough = 16;
    m_isSettled = clockIsSettled && (m_firstAboveTwelve == 0) != (m_secondAboveTwelve == 0) &&
                  m_firstAboveTwelve + m_secondAboveTwelve >= Enough;
}

std::optional<DateOrder> LocalTimeReading::bySorting() const
{
    if (m_dayMonth.isSorted() == m_monthDay.isSorted()) {
        return std::nullopt;
    }
    return m_dayMonth.isSorted() ? DateOrder::DayMonth : DateOrder::MonthDay;
}

DateOrder LocalTimeReading::order() const
{
    if (m_firstAboveTwelve != m_secondAboveTwelve) {
        return m_firstAboveTwelve > m_secondAboveTwelve ? DateOrder::DayMonth : DateOrder::MonthDay;
    }
    if (m_isFixed) {
        return DateOrder::DayMonth;
    }
    if (const std::optional<DateOrder> sorted = bySorting()) {
        return *sorted;
    }
    const bool isMonthFirst = m_hasSlash && m_hasHalf && !m_hasZero;
    return isMonthFirst ? DateOrder::MonthDay : DateOrder::DayMonth;
}

bool LocalTimeReading::isCertain() const
{
    if (m_hasUnknownHalf && !m_hasLateHour) {
        return false;
    }
    if (m_firstAboveTwelve > 0 || m_secondAboveTwelve > 0) {
        return m_firstAboveTwelve == 0 || m_secondAboveTwelve == 0;
    }
    return m_count == 0 || m_isFixed || m_areEqual || bySorting().has_value();
}

} // namespace Scep
