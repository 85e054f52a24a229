// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/textencodings.h"

#include <QMap>
#include <QMultiHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace Scep {

namespace {
QByteArray utf16le(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() & 0xFF));
        bytes.append(static_cast<char>(c.unicode() >> 8));
    }
    return bytes;
}

QByteArray utf16be(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() >> 8));
        bytes.append(static_cast<char>(c.unicode() & 0xFF));
    }
    return bytes;
}

/// @p form has # for two upper-case digits of each byte, ~ for lower-case ones, ^ for octal.
QString eachByte(const QByteArray &bytes, const QString &form)
{
    QString result;
    for (const char c : bytes) {
        const auto value = static_cast<uchar>(c);
        const QString lower = QStringLiteral("%1").arg(value, 2, 16, QLatin1Char('0'));
        QString one = form;
        one.replace(QLatin1Char('#'), lower.toUpper());
        one.replace(QLatin1Char('~'), lower);
        one.replace(QLatin1Char('^'), QStringLiteral("%1").arg(value, 3, 8, QLatin1Char('0')));
        result += one;
    }
    return result;
}

QString eachUnit(const QString &text, const QString &form, int base, int width)
{
    QString result;
    for (const QChar c : text) {
        result += QString(form).replace(
            QLatin1String("%1"),
            QStringLiteral("%1").arg(c.unicode(), width, base, QLatin1Char('0')));
    }
    return result;
}

QString base64At(const QString &text, int alignment, QByteArray::Base64Options options = {})
{
    const QByteArray before("{\"[", alignment);
    return QString::fromLatin1(QByteArray(before + text.toUtf8() + "\"}").toBase64(options));
}

QString mixedCase(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); i += 2) {
        result[i] = result.at(i).toUpper();
    }
    for (qsizetype i = 1; i < result.size(); i += 2) {
        result[i] = result.at(i).toLower();
    }
    return result;
}

using Encode = std::function<QString(const QString &)>;

QList<TextEncoding> escapes()
{
    const auto bytes = [](const char *form) -> Encode {
        return [form](const QString &text) { return eachByte(text.toUtf8(), QLatin1String(form)); };
    };
    const auto units = [](const char *form, int base, int width) -> Encode {
        return
            [=](const QString &text) { return eachUnit(text, QLatin1String(form), base, width); };
    };
    return {
        {QStringLiteral("percent, upper case"), bytes("%#")},
        {QStringLiteral("percent, lower case"), bytes("%~")},
        {QStringLiteral("percent where needed"),
         [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }},
        {QStringLiteral("percent, twice"), bytes("%25#")},
        {QStringLiteral("percent, three times"), bytes("%2525#")},
        {QStringLiteral("percent, UTF-16"), units("%u%1", 16, 4)},
        {QStringLiteral("percent, octets of UTF-16LE"),
         [](const QString &text) { return eachByte(utf16le(text), QStringLiteral("%#")); }, false,
         false},
        {QStringLiteral("XML, decimal"), units("&#%1;", 10, 1)},
        {QStringLiteral("XML, hexadecimal"), units("&#x%1;", 16, 1)},
        {QStringLiteral("XML in XML"), units("&amp;#%1;", 10, 1)},
        {QStringLiteral("HTML names"),
         [](const QString &text) {
             return QString(text)
                 .replace(QLatin1Char('@'), QLatin1String("&commat;"))
                 .replace(QLatin1Char('.'), QLatin1String("&period;"))
                 .replace(QLatin1Char('-'), QLatin1String("&hyphen;"));
         }},
        {QStringLiteral("JSON"), units("\\u%1", 16, 4)},
        {QStringLiteral("JSON in JSON"), units("\\\\u%1", 16, 4)},
        {QStringLiteral("JavaScript"), units("\\u{%1}", 16, 1)},
        {QStringLiteral("C, hexadecimal"), bytes("\\x~")},
        {QStringLiteral("C, octal"), bytes("\\^")},
        {QStringLiteral("distinguished name"), bytes("\\#")},
    };
}

QList<TextEncoding> digits()
{
    const auto hexOf = [](QByteArray (*encode)(const QString &), char separator,
                          bool isUpper) -> Encode {
        return [=](const QString &text) {
            const QByteArray hex =
                separator == '\0' ? encode(text).toHex() : encode(text).toHex(separator);
            return QString::fromLatin1(isUpper ? hex.toUpper() : hex);
        };
    };
    const auto utf8 = [](const QString &text) { return text.toUtf8(); };
    return {
        {QStringLiteral("hex"), hexOf(utf8, '\0', false)},
        {QStringLiteral("hex, upper case"), hexOf(utf8, '\0', true)},
        {QStringLiteral("hex with blanks"), hexOf(utf8, ' ', false)},
        {QStringLiteral("hex with colons"), hexOf(utf8, ':', true)},
        {QStringLiteral("hex with dashes"), hexOf(utf8, '-', true)},
        {QStringLiteral("array of C"),
         [](const QString &text) {
             return eachByte(text.toUtf8(), QStringLiteral("0x~, ")).chopped(2);
         }},
        {QStringLiteral("hex, UTF-16LE"), hexOf(utf16le, '\0', false)},
        {QStringLiteral("hex, UTF-16BE"), hexOf(utf16be, '\0', true)},
    };
}

QList<TextEncoding> base64Forms()
{
    QList<TextEncoding> forms{
        {QStringLiteral("base64"),
         [](const QString &text) { return QString::fromLatin1(text.toUtf8().toBase64()); }},
        {QStringLiteral("base64url"),
         [](const QString &text) {
             return QString::fromLatin1(text.toUtf8().toBase64(QByteArray::Base64UrlEncoding |
                                                               QByteArray::OmitTrailingEquals));
         }},
        {QStringLiteral("base64, upper case inside"),
         [](const QString &text) {
             return QString::fromLatin1(text.toUpper().toUtf8().toBase64());
         }},
        {QStringLiteral("base64, UTF-16LE"),
         [](const QString &text) { return QString::fromLatin1(utf16le(text).toBase64()); }},
        {QStringLiteral("base64, percent"),
         [](const QString &text) {
             return QString::fromLatin1(
                 QUrl::toPercentEncoding(QString::fromLatin1(text.toUtf8().toBase64())));
         }},
    };
    for (int alignment = 0; alignment < 3; ++alignment) {
        forms.append({QStringLiteral("base64, alignment %1").arg(alignment),
                      [alignment](const QString &text) { return base64At(text, alignment); },
                      false});
        forms.append({QStringLiteral("base64 behind %1 characters").arg(alignment + 1),
                      [alignment](const QString &text) {
                          return QString(alignment + 1, QLatin1Char('/')) + base64At(text, 0);
                      },
                      false});
    }
    return forms;
}

QList<TextEncoding> allEncodings()
{
    QList<TextEncoding> all{
        {QStringLiteral("as it is"), [](const QString &text) { return text; }},
        {QStringLiteral("upper case"), [](const QString &text) { return text.toUpper(); }},
        {QStringLiteral("lower case"), [](const QString &text) { return text.toLower(); }},
        {QStringLiteral("mixed case"), &mixedCase, true, false},
        {QStringLiteral("decomposed"),
         [](const QString &text) { return text.normalized(QString::NormalizationForm_D); }},
        {QStringLiteral("zero-width spaces"),
         [](const QString &text) {
             return text.split(QString(), Qt::SkipEmptyParts).join(QChar(0x200B));
         }},
        {QStringLiteral("NUL characters"),
         [](const QString &text) {
             return text.split(QString(), Qt::SkipEmptyParts).join(QChar(0));
         }},
        {QStringLiteral("full width"),
         [](const QString &text) {
             QString wide = text;
             for (QChar &c : wide) {
                 c = c.unicode() > 0x20 && c.unicode() < 0x7F ? QChar(c.unicode() + 0xFEE0) : c;
             }
             return wide;
         }},
    };
    return all + escapes() + digits() + base64Forms();
}

/// What the bytes are with one layer of escapes less.
QByteArray unescapedOnce(const QByteArray &bytes)
{
    static const QRegularExpression escape(QStringLiteral(
        "%([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]+);|&#([0-9]+);|\\\\u\\{?([0-9A-Fa-f]{1,4})\\}?|"
        "\\\\x?([0-9A-Fa-f]{2})"));
    const QString text = QString::fromLatin1(bytes);
    QByteArray result;
    qsizetype copied = 0;
    for (const QRegularExpressionMatch &match : escape.globalMatch(text)) {
        result += text.sliced(copied, match.capturedStart() - copied).toLatin1();
        const bool isByte = match.hasCaptured(1) || match.hasCaptured(5);
        const int group = match.lastCapturedIndex();
        const uint value = match.captured(group).toUInt(nullptr, group == 3 ? 10 : 16);
        result += isByte ? QByteArray(1, static_cast<char>(value))
                         : QString(QChar(static_cast<char16_t>(value))).toUtf8();
        copied = match.capturedEnd();
    }
    result += text.sliced(copied).toLatin1();
    return result.replace("&amp;", "&").replace("\\\\", "\\");
}

/// Finds any of many texts in one pass over the bytes: where their first bytes stand it compares.
class Needles
{
public:
    explicit Needles(const QStringList &texts)
    {
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString folded = texts.at(i).toLower();
            for (const QByteArray &form : {folded.toUtf8(), utf16le(folded), utf16be(folded)}) {
                add(form, i);
            }
        }
    }

    /// The numbers of the texts that are in the bytes.
    [[nodiscard]] QSet<qsizetype> in(const QByteArray &bytes) const
    {
        QSet<qsizetype> found;
        for (const Needle &needle : m_short) {
            if (bytes.contains(needle.form)) {
                found.insert(needle.text);
            }
        }
        const qsizetype last = bytes.size() - Beginning;
        for (qsizetype at = 0; at <= last; ++at) {
            const quint32 beginning = beginningAt(bytes.constData() + at);
            if (!m_seen.at(beginning % m_seen.size())) {
                continue;
            }
            for (auto [needle, end] = m_byBeginning.equal_range(beginning); needle != end;
                 ++needle) {
                if (QByteArrayView(bytes).sliced(at).startsWith(needle->form)) {
                    found.insert(needle->text);
                }
            }
        }
        return found;
    }

private:
    struct Needle
    {
        QByteArray form;
        qsizetype text = 0;
    };
    static constexpr qsizetype Beginning = sizeof(quint32);

    static quint32 beginningAt(const char *bytes)
    {
        quint32 value = 0;
        std::memcpy(&value, bytes, sizeof(value));
        return value;
    }

    void add(const QByteArray &form, qsizetype text)
    {
        if (form.size() < Beginning) {
            m_short.append({.form = form, .text = text});
            return;
        }
        const quint32 beginning = beginningAt(form.constData());
        m_seen.at(beginning % m_seen.size()) = true;
        m_byBeginning.insert(beginning, {.form = form, .text = text});
    }

    QList<Needle> m_short;
    QMultiHash<quint32, Needle> m_byBeginning;
    std::array<bool, 65'521> m_seen{}; ///< by beginning, modulo a prime
};

/// Collects what was read, and searches all of it.
class Search
{
public:
    void in(QByteArrayView bytes, const QString &where)
    {
        m_read[where] += bytes;
        m_read[where] += '\x01';
    }

    [[nodiscard]] QList<FoundText> found(const QStringList &texts) const
    {
        const Needles needles(texts);
        QMap<qsizetype, QStringList> places;
        for (const auto &[where, bytes] : m_read.asKeyValueRange()) {
            // Letters outside ASCII fold as text; bytes that are no UTF-8 only their ASCII.
            QSet<qsizetype> found = needles.in(bytes.toLower());
            if (std::ranges::any_of(bytes, [](char c) { return static_cast<uchar>(c) >= 0x80; })) {
                found += needles.in(QString::fromUtf8(bytes).toLower().toUtf8());
            }
            for (const qsizetype text : std::as_const(found)) {
                places[text].append(where);
            }
        }
        QList<FoundText> result;
        for (const auto &[text, wheres] : places.asKeyValueRange()) {
            for (const QString &where : wheres) {
                result.append({texts.at(text), where});
            }
        }
        return result;
    }

private:
    QMap<QString, QByteArray> m_read;
};

void searchEncoded(const QByteArray &bytes, Search &search, const QString &where)
{
    static const QRegularExpression base64(QStringLiteral("[A-Za-z0-9+/_-]{4,}"));
    static const QRegularExpression hex(
        QStringLiteral("(?:(?:0x)?[0-9A-Fa-f]{2}(?:[ :,-]{0,2}|\\\\x)){3,}"));
    const QString text = QString::fromLatin1(bytes);
    std::array<QString, 4> alignments;
    for (size_t skip = 0; skip < alignments.size(); ++skip) {
        alignments.at(skip) = where + QStringLiteral("base64, alignment %1").arg(skip);
    }
    for (const QRegularExpressionMatch &match : base64.globalMatch(text)) {
        QByteArray run = match.capturedView().toLatin1();
        run.replace('-', '+').replace('_', '/');
        for (size_t skip = 0; skip < alignments.size(); ++skip) {
            const auto skipped = std::min<qsizetype>(static_cast<qsizetype>(skip), run.size());
            search.in(QByteArray::fromBase64(run.sliced(skipped)), alignments.at(skip));
        }
    }
    for (const QRegularExpressionMatch &match : hex.globalMatch(text)) {
        const QByteArray digits = match.captured().remove(QLatin1String("0x")).toLatin1();
        search.in(QByteArray::fromHex(digits), where + QStringLiteral("hex"));
        QByteArray odd = digits;
        odd.removeIf([](char c) { return !isxdigit(static_cast<uchar>(c)); });
        search.in(QByteArray::fromHex(odd.sliced(std::min<qsizetype>(1, odd.size()))),
                  where + QStringLiteral("hex, odd"));
    }
}
} // namespace

const QList<TextEncoding> &textEncodings()
{
    static const QList<TextEncoding> encodings = allEncodings();
    return encodings;
}

QList<FoundText> findTexts(const QByteArray &bytes, const QStringList &texts)
{
    Search search;
    QByteArray layer = bytes;
    for (int depth = 0; depth < 5; ++depth) {
        const QString where = depth == 0 ? QString() : QStringLiteral("unescaped %1: ").arg(depth);
        search.in(layer, where + QStringLiteral("raw"));
        searchEncoded(layer, search, where);
        QByteArray next = unescapedOnce(layer);
        if (next == layer) {
            break;
        }
        layer = std::move(next);
    }
    return search.found(texts);
}

} // namespace Scep
