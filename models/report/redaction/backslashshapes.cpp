// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/publicwords.h"
#include "models/report/redaction/shapes.h"

#include <QSet>
#include <QString>

namespace Scep {

namespace {
/// Characters of a NetBIOS name (RFC 1001 section 5.2: 16 octets, the last one for the kind).
constexpr qsizetype MostNetBiosCharacters = 15;

bool isNameByte(char c)
{
    return isWordByte(c) || c == '-' || c == '.' || c == '_' || c == '$';
}

/// What stands before a backslash and is no domain of anybody's.
bool isSystemDomain(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("HKLM"),     QStringLiteral("HKCU"),      QStringLiteral("HKCR"),
        QStringLiteral("HKU"),      QStringLiteral("AUTHORITY"), QStringLiteral("BUILTIN"),
        QStringLiteral("SERVICE"),  QStringLiteral("APPPOOL"),   QStringLiteral("WINDOWS"),
        QStringLiteral("SYSTEM32"), QStringLiteral("SOFTWARE"),  QStringLiteral("SYSTEM"),
        QStringLiteral("W3SVC"),    QStringLiteral("MY"),        QStringLiteral("CA")};
    return names.contains(name) || isPublicWord(name);
}

/// `DOMAIN\user` with its backslash at @p at, where no path is around it.
void addAccount(QByteArrayView text, qsizetype at, ShapeHits &hits)
{
    qsizetype begin = at;
    bool hasLower = false;
    while (begin > 0 && at - begin <= MostNetBiosCharacters &&
           (isAlnum(text.at(begin - 1)) || text.at(begin - 1) == '-')) {
        --begin;
        hasLower = hasLower || isLower(text.at(begin));
    }
    qsizetype end = at + 1;
    while (end < text.size() && isNameByte(text.at(end))) {
        ++end;
    }
    while (end > at + 1 && text.at(end - 1) == '.') {
        --end;
    }
    const char before = byteAt(text, begin - 1);
    const bool isPath = isNameByte(before) || QByteArrayView("\\/:%").contains(before) ||
                        byteAt(text, end) == '\\' || byteAt(text, end) == ':';
    const QString domain = QString::fromUtf8(text.sliced(begin, at - begin));
    const bool isEntra = domain.compare(QLatin1String("AzureAD"), Qt::CaseInsensitive) == 0;
    if (isPath || at - begin < 2 || end - at < 3 || (hasLower && !isEntra) ||
        (isSystemDomain(domain) && !isEntra)) {
        return;
    }
    if (!isEntra) {
        hits.append({.begin = begin, .end = at, .kind = IdentityKind::Domain});
    }
    const QString user = QString::fromUtf8(text.sliced(at + 1, end - at - 1));
    if (!isPublicWord(user) && !isReplacement(user)) {
        hits.append({.begin = at + 1, .end = end, .kind = IdentityKind::User});
    }
}

/// `\\server\share` at @p at.
void addShare(QByteArrayView text, qsizetype at, ShapeHits &hits)
{
    const qsizetype begin = at + 2;
    qsizetype end = begin;
    while (end < text.size() && isNameByte(text.at(end))) {
        ++end;
    }
    const QString host = QString::fromUtf8(text.sliced(begin, end - begin));
    if (byteAt(text, end) == '\\' && host.size() >= 2 && !isPublicWord(host) &&
        !isReplacement(host) && !isPublicHost(host)) {
        hits.append({.begin = begin, .end = end, .kind = IdentityKind::Host});
    }
}
} // namespace

void findBackslashNames(QByteArrayView text, ShapeHits &hits)
{
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
        qsizetype end = at;
        while (byteAt(text, end) == '\\') {
            ++end;
        }
        const char before = byteAt(text, at - 1);
        if (end - at == 1) {
            addAccount(text, at, hits);
        } else if (end - at == 2 && !isNameByte(before) && before != ':') {
            addShare(text, at, hits);
        }
        at = end;
    }
}

} // namespace Scep
