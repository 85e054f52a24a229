// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/encodedparts.h"

#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"
#include "models/report/redaction/secrets.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EncodedParts)
};

/// UTF-16 units of decoded text that is shown.
constexpr qsizetype TextCharacters = 16 * 1024;
/// Letters of a text that was base64: shorter words are base64 by chance.
constexpr qsizetype LeastText = 8;

/// A DER element begins with a SEQUENCE whose length takes two octets or more.
bool mayBeDer(QByteArrayView bytes)
{
    return bytes.size() > 16 && bytes[0] == 0x30 && (static_cast<uchar>(bytes[1]) & 0xF0) == 0x80;
}

/// What the octets hold that can be taken apart, with ids of its own.
QList<EncodedItem> itemsOf(QByteArrayView bytes, const EvidenceRef &place, qsizetype number)
{
    PkiContents contents = decodePki(bytes);
    CaseEvidence found;
    found.certificates = std::move(contents.certificates);
    found.requests = std::move(contents.requests);
    found.revocationLists = std::move(contents.revocationLists);
    found.messages = std::move(contents.messages);
    found.encodedObjects = std::move(contents.encodedObjects);
    QList<EncodedItem> items = encodedItems(found);
    // A message is more than the certificates in it.
    std::ranges::stable_partition(items, [](const EncodedItem &item) {
        return item.kindId == QLatin1StringView("scepMessage");
    });
    for (qsizetype i = 0; i < items.size(); ++i) {
        items[i].id = QStringLiteral("line:%1:%2:%3:%4")
                          .arg(static_cast<quint32>(place.source))
                          .arg(place.line)
                          .arg(number)
                          .arg(i);
        items[i].evidence = place;
    }
    return items;
}

/// The octets as text; empty where they are none.
QString textOf(const QByteArray &bytes)
{
    const bool isWide =
        bytes.size() >= 4 && bytes.size() % 2 == 0 && bytes.at(1) == 0 && bytes.at(3) == 0;
    QStringDecoder decoder(isWide ? QStringDecoder::Utf16LE : QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    const bool isText = !decoder.hasError() && std::ranges::all_of(text, [](QChar c) {
        return c.isPrint() || c == u'\n' || c == u'\r' || c == u'\t' || c.isSurrogate();
    });
    return isText ? text.left(TextCharacters) : QString();
}

class PartFinder
{
public:
    PartFinder(const QString &line, const EvidenceRef &place)
        : m_line(line)
        , m_place(place)
    {
    }

    QList<EncodedPart> find()
    {
        // In a URL the digits of an escape are no base64, and its plus signs may be escaped.
        static const QRegularExpression base64(QStringLiteral(
            "(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]|%(?:2[BbFf]|0[AaDd])){12,}+(?:=|%3[Dd]){0,2}"));
        each(base64, [this](const QString &text) { return takeBase64(text); });
        static const QRegularExpression hex(
            QStringLiteral("(?<![0-9A-Fa-f])30(?:[0-9A-Fa-f]{2}){31,}+(?![0-9A-Fa-f])"));
        each(hex, [this](const QString &text) {
            return takeBytes(QByteArray::fromHex(text.toLatin1()), Tr::tr("Hexadecimal digits"));
        });
        static const QRegularExpression escaped(QStringLiteral("%[0-9A-Fa-f]{2}[^\\s\"'<>]*+"));
        each(escaped, [this](const QString &text) { return takeEscaped(text); });
        return m_parts;
    }

private:
    template<typename Take>
    void each(const QRegularExpression &expression, Take take)
    {
        auto matches = expression.globalMatch(m_line);
        for (int tried = 0; matches.hasNext() && m_parts.size() < EncodedParts; ++tried) {
            const QRegularExpressionMatch match = matches.next();
            const QString text = match.captured();
            m_begin = match.capturedStart();
            if (tried < MostTried && text.size() <= Limits::LoggedMessageBytes) {
                take(text);
            }
        }
    }

    void takeBase64(const QString &text)
    {
        const auto bytes = decodeLoggedBase64(text.toLatin1());
        if (!bytes || takeBytes(*bytes, Tr::tr("Base64"))) {
            return;
        }
        const QString plain = textOf(*bytes);
        const bool saysSomething = plain.size() >= LeastText &&
                                   std::ranges::any_of(plain, [](QChar c) { return c.isLetter(); });
        if (saysSomething && text.size() % 4 == 0) {
            m_parts.append(
                {.title = Tr::tr("Base64 of text"), .text = withoutSecrets(plain), .items = {}});
        }
    }

    bool takeBytes(const QByteArray &bytes, const QString &title)
    {
        if (!mayBeDer(bytes)) {
            return false;
        }
        const QList<EncodedItem> items = itemsOf(bytes, m_place, m_parts.size());
        if (items.isEmpty()) {
            return false;
        }
        m_parts.append({.title = title, .text = {}, .items = items});
        return true;
    }

    /// @p escaped begins with the first escape; what stands before it belongs to it.
    void takeEscaped(const QString &escaped)
    {
        qsizetype begin = m_begin;
        while (begin > 0 && m_begin - begin < TextCharacters && !endsWord(m_line.at(begin - 1))) {
            --begin;
        }
        const QString text = m_line.sliced(begin, m_begin - begin) + escaped;
        const QByteArray bytes = QByteArray::fromPercentEncoding(text.toUtf8());
        const QString plain = textOf(bytes);
        // What is base64 with escapes in it was told already.
        if (!plain.isEmpty() && plain != text && !isMessage(text)) {
            m_parts.append(
                {.title = Tr::tr("URL-escaped text"), .text = withoutSecrets(plain), .items = {}});
        }
    }

    [[nodiscard]] static bool endsWord(QChar character)
    {
        return character.isSpace() || QStringView(u"\"'<>").contains(character);
    }

    [[nodiscard]] static bool isMessage(const QString &text)
    {
        return text.contains(QStringLiteral("operation=PKIOperation"), Qt::CaseInsensitive);
    }

    static constexpr int MostTried = 200;

    const QString &m_line;
    const EvidenceRef m_place;
    qsizetype m_begin = 0; ///< of what is looked at, in the line
    QList<EncodedPart> m_parts;
};
} // namespace

QString withoutSecrets(const QString &text)
{
    return withoutSecrets(text, Tr::tr("[not shown]"));
}

QList<EncodedPart> encodedParts(const QString &line, const EvidenceRef &place)
{
    return PartFinder(line, place).find();
}

} // namespace Scep
