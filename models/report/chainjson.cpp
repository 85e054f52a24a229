// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/chainjson.h"

#include "models/report/jsonvalues.h"

#include <QJsonArray>

namespace Scep {

namespace {
QJsonObject verdictToJson(const LinkVerdict &verdict)
{
    return {{QStringLiteral("aspect"), linkAspectId(verdict.aspect)},
            {QStringLiteral("outcome"), checkOutcomeId(verdict.outcome)},
            {QStringLiteral("message"), linkVerdictText(verdict)}};
}

QJsonObject linkToJson(const ChainLink &link)
{
    QJsonArray verdicts;
    for (const LinkVerdict &verdict : link.verdicts) {
        verdicts.append(verdictToJson(verdict));
    }
    return {{QStringLiteral("fingerprint"), textOrNull(link.fingerprint)},
            {QStringLiteral("subject"), link.subject},
            {QStringLiteral("keyIdentifier"),
             textOrNull(QString::fromLatin1(link.keyIdentifier.toHex()))},
            {QStringLiteral("issuerUrls"), QJsonArray::fromStringList(link.issuerUrls)},
            {QStringLiteral("status"), linkStatusId(link.status)},
            {QStringLiteral("message"), link.message},
            {QStringLiteral("verdicts"), verdicts}};
}
} // namespace

QJsonObject chainToJson(const CertificateChain &chain)
{
    QJsonArray links;
    for (const ChainLink &link : chain.links) {
        links.append(linkToJson(link));
    }
    const QJsonObject trust{
        {QStringLiteral("basis"), trustBasisId(chain.trust.basis)},
        {QStringLiteral("roots"), QJsonArray::fromStringList(chain.trust.roots)},
        {QStringLiteral("message"), trustStoreText(chain.trust)}};
    return {{QStringLiteral("leaf"), chain.leaf},
            {QStringLiteral("complete"), chain.isComplete},
            {QStringLiteral("valid"), chain.isValid},
            {QStringLiteral("judgedAt"), textOrNull(toIsoString(chain.judgedAt))},
            {QStringLiteral("trust"), trust},
            {QStringLiteral("bounded"), chain.isBounded},
            {QStringLiteral("links"), links}};
}

} // namespace Scep
