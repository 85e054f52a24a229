// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/wordshape.h"

#include "models/report/redaction/byteclass.h"

#include <algorithm>

namespace Scep {

namespace {
// What words of languages and programs look like; longer, or without a vowel, they are none.
constexpr qsizetype MostLetters = 60;
constexpr qsizetype MostCapitals = 20;
constexpr qsizetype MostDigits = 10;
constexpr qsizetype MostWithoutVowel = 4;
constexpr int MostConsonants = 6;
/// Letters of a part that is no word by itself; random characters hardly have longer ones.
constexpr qsizetype TinyPart = 2;
/// Characters that a part has on average, where the whole is made of words.
constexpr qsizetype FewestPerPart = 3;

bool isVowel(char c)
{
    return QByteArrayView("aeiouyAEIOUY").contains(c);
}

bool isPronounceable(QByteArrayView word)
{
    int consonants = 0;
    bool hasVowel = false;
    for (const char c : word) {
        hasVowel = hasVowel || isVowel(c);
        consonants = isVowel(c) ? 0 : consonants + 1;
        if (consonants > MostConsonants) {
            return false;
        }
    }
    return hasVowel || word.size() <= MostWithoutVowel;
}

/// Takes a run apart at its capital letters, digits and signs.
class Parts
{
public:
    explicit Parts(QByteArrayView run)
        : m_run(run)
    {
        while (m_at < m_run.size() && m_areWords) {
            takePart();
        }
    }

    [[nodiscard]] bool areWords() const
    {
        return m_areWords && m_tiny * 2 <= m_count && m_run.size() >= FewestPerPart * m_count;
    }

private:
    template<typename Is>
    [[nodiscard]] qsizetype lengthOf(qsizetype from, const Is &is) const
    {
        qsizetype end = from;
        while (end < m_run.size() && is(m_run.at(end))) {
            ++end;
        }
        return end - from;
    }

    void count(qsizetype length, bool isWord)
    {
        m_areWords = m_areWords && isWord;
        // "_1_" between other words is none of the characters that are drawn by chance.
        const bool isApart =
            !isAlnum(byteAt(m_run, m_at - 1)) && !isAlnum(byteAt(m_run, m_at + length));
        m_tiny += length <= TinyPart && !isApart ? 1 : 0;
        ++m_count;
        m_at += length;
    }

    void takePart()
    {
        const char c = m_run.at(m_at);
        if (isDigit(c)) {
            const qsizetype digits = lengthOf(m_at, isDigit);
            count(digits, digits <= MostDigits);
        } else if (isLower(c)) {
            const qsizetype letters = lengthOf(m_at, isLower);
            count(letters, letters <= MostLetters && isPronounceable(m_run.sliced(m_at, letters)));
        } else if (isUpper(c)) {
            takeCapitals();
        } else {
            ++m_at;
        }
    }

    /// "SCEPCertificate": the last capital begins the word behind them.
    void takeCapitals()
    {
        const qsizetype capitals = lengthOf(m_at, isUpper);
        const qsizetype letters = lengthOf(m_at + capitals, isLower);
        if (letters > 0 && capitals > 1) {
            count(capitals - 1, capitals - 1 <= MostCapitals);
        } else {
            const qsizetype length = capitals + letters;
            count(length, capitals <= MostCapitals && length <= MostLetters &&
                              (length <= MostCapitals || capitals == 1) &&
                              isPronounceable(m_run.sliced(m_at, length)));
        }
    }

    QByteArrayView m_run;
    qsizetype m_at = 0;
    qsizetype m_count = 0;
    qsizetype m_tiny = 0;
    bool m_areWords = true;
};
} // namespace

bool looksEncoded(QByteArrayView run)
{
    if (run.size() < FewestEncodedCharacters || std::ranges::all_of(run, isHex)) {
        return false;
    }
    return !Parts(run).areWords();
}

} // namespace Scep
