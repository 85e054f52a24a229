// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/asn1output.h"

#include "app/cli/terminaltext.h"
#include "models/pki/asn1treebuilder.h"
#include "models/report/asn1text.h"
#include "models/report/encodeditems.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TextOutput)
};

QString pathOf(const CaseEvidence &evidence, const EvidenceRef &place)
{
    const SourceFile *source = findSource(evidence, place.source);
    return source ? source->path : QString();
}

QJsonValue lineOf(const EvidenceRef &place)
{
    return place.line > 0 ? QJsonValue(static_cast<qint64>(place.line)) : QJsonValue();
}
} // namespace

void printAsn1(QTextStream &out, const Case &caseData)
{
    for (const EncodedItem &item : encodedItems(caseData.evidence)) {
        out << item.kind;
        if (!item.title.isEmpty()) {
            out << "  " << item.title;
        }
        out << "  " << terminalPath(pathOf(caseData.evidence, item.evidence));
        if (item.evidence.line > 0) {
            out << ':' << item.evidence.line;
        }
        out << '\n' << asn1Text(buildAsn1Tree(item.bytes)) << '\n';
    }
}

QJsonObject asn1Objects(const CaseEvidence &evidence)
{
    QJsonArray objects;
    for (const EncodedItem &item : encodedItems(evidence)) {
        const Asn1Tree tree = buildAsn1Tree(item.bytes);
        objects.append(QJsonObject{
            {QStringLiteral("kind"), item.kindId},
            {QStringLiteral("title"), item.title},
            {QStringLiteral("source"), pathOf(evidence, item.evidence)},
            {QStringLiteral("line"), lineOf(item.evidence)},
            {QStringLiteral("byteCount"), static_cast<qint64>(tree.bytes.size())},
            {QStringLiteral("nodes"), asn1ToJson(tree)},
        });
    }
    return {{QStringLiteral("schema"), QStringLiteral("scep-workbench/asn1/1")},
            {QStringLiteral("objects"), objects}};
}

} // namespace Scep
