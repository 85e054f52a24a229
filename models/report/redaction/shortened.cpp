// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/shortened.h"

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/publicwords.h"

#include <algorithm>

namespace Scep {

namespace {
/// Less of a word tells nothing: "V…".
constexpr qsizetype LeastBytes = 3;
/// No identity has longer words.
constexpr qsizetype MostBytes = 256;

const QByteArrayView Ellipsis("\xE2\x80\xA6");
const QByteArrayView Dots("...");

/// What names are made of; an ellipsis is none of it, though its bytes are those of a word.
bool isNameByte(QByteArrayView text, qsizetype at)
{
    const char c = byteAt(text, at);
    const bool isJoint = c == '-' || c == '_' || c == '.' || c == '@';
    return isJoint || isAlnum(c) || (static_cast<uchar>(c) >= 0x80 && c != Ellipsis.at(0));
}

QByteArray reversed(QByteArray bytes)
{
    std::ranges::reverse(bytes);
    return bytes;
}

bool hasPrefix(const QList<QByteArray> &sorted, const QByteArray &prefix)
{
    const auto at = std::ranges::lower_bound(sorted, prefix);
    return at != sorted.cend() && at->startsWith(prefix);
}

bool isTelling(const QByteArray &word)
{
    return word.size() >= LeastBytes && !isPublicWord(QString::fromUtf8(word));
}

/// Where the name that ends before @p end begins, and where the one from @p begin on ends.
qsizetype beginOfName(QByteArrayView text, qsizetype end)
{
    qsizetype begin = end;
    while (end - begin < MostBytes && isNameByte(text, begin - 1) &&
           !text.first(begin).endsWith(Ellipsis)) {
        --begin;
    }
    return begin;
}

qsizetype endOfName(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end - begin < MostBytes && isNameByte(text, end)) {
        ++end;
    }
    return end;
}

void findAt(QByteArrayView text, qsizetype from, qsizetype to, const ShortenedWords &words,
            ShapeHits &hits)
{
    const qsizetype begin = beginOfName(text, from);
    const qsizetype end = endOfName(text, to);
    if (const QByteArray word = text.sliced(begin, from - begin).toByteArray();
        isTelling(word) && words.hasBeginning(word)) {
        hits.append({.begin = begin, .end = from});
    }
    if (const QByteArray word = text.sliced(to, end - to).toByteArray();
        isTelling(word) && words.hasEnd(word)) {
        hits.append({.begin = to, .end = end});
    }
}
} // namespace

ShortenedWords::ShortenedWords(const QStringList &identities)
{
    for (const QString &identity : identities) {
        const QByteArray text = identity.toLower().toUtf8();
        m_forward.append(text);
        for (const QByteArray &word : text.simplified().split(' ')) {
            if (word.size() >= LeastBytes && word.size() < text.size()) {
                m_forward.append(word);
            }
        }
    }
    for (const QByteArray &word : std::as_const(m_forward)) {
        m_backward.append(reversed(word));
    }
    std::ranges::sort(m_forward);
    std::ranges::sort(m_backward);
}

bool ShortenedWords::hasBeginning(const QByteArray &word) const
{
    return hasPrefix(m_forward, QString::fromUtf8(word).toLower().toUtf8());
}

bool ShortenedWords::hasEnd(const QByteArray &word) const
{
    return hasPrefix(m_backward, reversed(QString::fromUtf8(word).toLower().toUtf8()));
}

bool isShortened(QStringView text)
{
    return text.contains(u'…') || text.contains(QLatin1StringView("..."));
}

void findShortened(QByteArrayView text, const ShortenedWords &words, ShapeHits &hits)
{
    for (const QByteArrayView mark : {Ellipsis, Dots}) {
        for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
            const qsizetype from = at;
            at += mark.size();
            while (byteAt(text, at) == '.') {
                ++at; // of more than three
            }
            findAt(text, from, at, words, hits);
        }
    }
}

} // namespace Scep
