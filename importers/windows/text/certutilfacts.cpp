// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/certutilfacts.h"

#include "importers/windows/text/localtime.h"

#include <QRegularExpression>

namespace Scep {

namespace {
constexpr qsizetype LongestLine = 4096;

/// Label and value of a line; both empty when there is no colon.
struct Labelled
{
    QString label;
    QString value;
};

Labelled labelled(const QString &line)
{
    // Labels are short; a colon further on belongs to a value.
    constexpr qsizetype LongestLabel = 80;
    static const QRegularExpression mark(QStringLiteral("[:\uFF1A]"));
    const qsizetype colon = line.indexOf(mark);
    return colon <= 0 || colon > LongestLabel ? Labelled{}
                                              : Labelled{.label = line.first(colon).trimmed(),
                                                         .value = line.sliced(colon + 1).trimmed()};
}

/// Whether the text is an X.500 name: it begins with an attribute type.
bool isName(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral("^\"?(?:OID\\.)?(?:[A-Z][A-Za-z]{0,29}|[0-9]+(?:\\.[0-9]+)+) ?= ?\\S"));
    return name.match(text).hasMatch();
}

bool isSerial(const QString &text)
{
    static const QRegularExpression serial(QStringLiteral("^[0-9a-f]{2}(?: ?[0-9a-f]{2}){0,39}$"));
    return serial.match(text).hasMatch();
}
} // namespace

void CertutilFacts::addLine(const QString &line)
{
    const QString text = line.left(LongestLine).trimmed();
    const Labelled pair = labelled(text);
    if (const QString thumbprint = certutilThumbprint(text); !thumbprint.isEmpty()) {
        m_fields.insert(QStringLiteral("thumbprint"), thumbprint);
    } else if (m_expectsName && isName(text)) {
        addName(text);
    } else if (isName(pair.value)) {
        addName(pair.value);
    } else if (isSerial(pair.value) && !m_fields.contains(QStringLiteral("serialNumber"))) {
        set(QStringLiteral("serialNumber"), QString(pair.value).remove(u' '));
    } else if (readLocalTime(pair.value)) {
        const bool isFirst = !m_fields.contains(QStringLiteral("notBefore"));
        set(isFirst ? QStringLiteral("notBefore") : QStringLiteral("notAfter"), pair.value);
    }
    // "-v" prints the label of a name alone and the name below it.
    m_expectsName = !pair.label.isEmpty() && pair.value.isEmpty();
}

void CertutilFacts::addName(const QString &name)
{
    // The dates stand between the two names, and later ones belong to extensions.
    const bool isIssuer = !m_fields.contains(QStringLiteral("notBefore"));
    set(isIssuer ? QStringLiteral("issuer") : QStringLiteral("subject"), name);
}

void CertutilFacts::set(const QString &name, const QString &value)
{
    if (!m_fields.contains(name)) {
        m_fields.insert(name, value);
    }
}

bool CertutilFacts::isCertificate() const
{
    return m_fields.contains(QStringLiteral("thumbprint")) ||
           (m_fields.contains(QStringLiteral("serialNumber")) &&
            m_fields.contains(QStringLiteral("issuer")));
}

bool beginsCertutilCertificate(QStringView line)
{
    constexpr qsizetype FewestSigns = 8;
    const QStringView text = line.trimmed();
    qsizetype front = 0;
    while (front < text.size() && text[front] == u'=') {
        ++front;
    }
    qsizetype back = text.size();
    while (back > front && text[back - 1] == u'=') {
        --back;
    }
    const QStringView middle = text.sliced(front, back - front).trimmed();
    // Nested parts have two words and a number, "Begin Nesting Level 1".
    return front >= FewestSigns && text.size() - back >= FewestSigns && middle.size() > 1 &&
           middle.back().isDigit() && middle.count(u' ') <= 1;
}

QString certutilThumbprint(const QString &line)
{
    static const QRegularExpression hash(
        QStringLiteral("\\(sha1\\) ?[:\uFF1A] ?((?:[0-9a-f]{2} ?){20})$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = hash.match(line.left(LongestLine).trimmed());
    return match.hasMatch() ? match.captured(1).remove(u' ').toLower() : QString();
}

std::optional<HexDumpLine> hexDumpLine(const QString &line)
{
    static const QRegularExpression dump(
        QStringLiteral("^\\s*([0-9a-f]{4,8})\\s{1,4}((?:[0-9a-f]{2}[ -]{1,3}){0,15}[0-9a-f]{2})"
                       "(?:\\s|$)"));
    const QRegularExpressionMatch match = dump.match(line.left(LongestLine));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return HexDumpLine{.offset = match.captured(1).toLongLong(nullptr, 16),
                       .bytes = QByteArray::fromHex(match.captured(2).toLatin1())};
}

} // namespace Scep
