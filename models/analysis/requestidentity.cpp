// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/requestidentity.h"

#include <QRegularExpression>
#include <QUrl>

namespace Scep {

namespace {
// Names come out of logs: longer ones are no ids.
constexpr qsizetype LongestIdentity = 1024;

QString percentDecoded(QString text)
{
    // LocURIs carry the id encoded twice.
    for (int round = 0; round < 2 && text.contains(QLatin1Char('%')); ++round) {
        text = QUrl::fromPercentEncoding(text.toUtf8());
    }
    return text;
}

bool takeElision(QString &text)
{
    bool elided = false;
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1String("..."))) {
        text.chop(text.endsWith(QChar(0x2026)) ? 1 : 3);
        elided = true;
    }
    return elided;
}

QString dashed(QString text)
{
    return text.replace(QLatin1Char('_'), QLatin1Char('-'))
        .replace(QLatin1Char('='), QLatin1Char('-'))
        .toLower();
}

bool mayBeSamePart(const QString &left, bool leftElided, const QString &right, bool rightElided)
{
    if (leftElided && rightElided) {
        return left.startsWith(right) || right.startsWith(left);
    }
    if (leftElided) {
        return right.startsWith(left);
    }
    return rightElided ? left.startsWith(right) : left == right;
}

QString marked(const QString &part, bool elided)
{
    return elided ? QString(part + QChar(0x2026)) : part;
}
} // namespace

QString RequestIdentity::key() const
{
    if (!isIntuneRequest()) {
        return marked(text, textElided);
    }
    const QString parts =
        marked(model, modelElided) + QLatin1Char('/') + marked(logical, logicalElided);
    return hash.isEmpty() ? parts : QString(parts + QLatin1Char('/') + hash);
}

RequestIdentity parseRequestIdentity(const QString &alias)
{
    static const QRegularExpression form(
        QStringLiteral("^ModelName[=_/-](?<model>.+?)[/_;-]LogicalName[=_/-](?<logical>.+?)"
                       "(?:[;_/-]Hash[=_](?<hash>-?[0-9]+))?$"),
        QRegularExpression::CaseInsensitiveOption);
    RequestIdentity identity;
    QString text = percentDecoded(alias.left(LongestIdentity).trimmed()).trimmed();
    const QLatin1String profilePrefix("www.windowsintune.com.SCEP.");
    if (text.startsWith(profilePrefix, Qt::CaseInsensitive)) {
        text.remove(0, profilePrefix.size());
    }
    const QRegularExpressionMatch match = form.match(text);
    if (match.hasMatch()) {
        identity.model = match.captured(QStringLiteral("model"));
        identity.logical = match.captured(QStringLiteral("logical"));
        identity.hash = match.captured(QStringLiteral("hash"));
        identity.modelElided = takeElision(identity.model);
        identity.logicalElided = takeElision(identity.logical);
        identity.model = dashed(identity.model);
        identity.logical = dashed(identity.logical);
        if (!identity.model.isEmpty()) {
            return identity;
        }
        identity = {};
    }
    identity.textElided = takeElision(text);
    identity.text = text.toLower();
    return identity;
}

bool mayBeSame(const RequestIdentity &left, const RequestIdentity &right)
{
    if (left.isIntuneRequest() != right.isIntuneRequest()) {
        return false;
    }
    if (!left.isIntuneRequest()) {
        return mayBeSamePart(left.text, left.textElided, right.text, right.textElided);
    }
    const bool hashesAgree = left.hash.isEmpty() || right.hash.isEmpty() || left.hash == right.hash;
    return hashesAgree &&
           mayBeSamePart(left.model, left.modelElided, right.model, right.modelElided) &&
           mayBeSamePart(left.logical, left.logicalElided, right.logical, right.logicalElided);
}

} // namespace Scep
