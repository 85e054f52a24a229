// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-chain-bench COUNT: seconds that one thread takes to build and judge the chains of that many
// certificates of one case, those until the analysis has their chains and checks on all cores, and
// those to list, sort and filter them as the window does.
// They come from ten CAs below three roots, of which some were renewed and some cross-certified.

#include "models/analysis/analyze.h"
#include "models/item/certificatetablemodel.h"
#include "models/item/roles.h"
#include "tests/pki/chainfixtures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTextStream>

using namespace Scep;

namespace {
using namespace ChainFixtures;
using PkiFixtures::rsaKey;

constexpr int Roots = 3;
constexpr int IssuingCas = 10;

QByteArray number(int value)
{
    return QByteArray::number(value, 16).rightJustified(8, '0');
}

struct Hierarchy
{
    QList<QByteArray> roots;
    QList<QByteArray> issuing;
    QList<Certificate> certificates; ///< all CAs

    Hierarchy();
};

Hierarchy::Hierarchy()
{
    for (int root = 0; root < Roots; ++root) {
        roots.append(makeCa({.name = QStringLiteral("Root %1").arg(root), .key = rsaKey(root)}));
        certificates.append(decode(roots.last()));
    }
    // The first root is certified by the second one too.
    certificates.append(decode(makeCa({.name = QStringLiteral("Root 0"),
                                       .key = rsaKey(0),
                                       .issuerDer = roots[1],
                                       .issuerKey = rsaKey(1),
                                       .serialHex = "0C"})));
    for (int ca = 0; ca < IssuingCas; ++ca) {
        const int root = ca % Roots;
        CaSpec spec{.name = QStringLiteral("Issuing %1").arg(ca),
                    .key = rsaKey(10 + ca),
                    .issuerDer = roots[root],
                    .issuerKey = rsaKey(root),
                    .serialHex = number(100 + ca)};
        issuing.append(makeCa(spec));
        certificates.append(decode(issuing.last()));
        if (ca % 4 == 0) { // renewed with its old key
            spec.notBefore += 10'000'000;
            spec.serialHex = number(200 + ca);
            certificates.append(decode(makeCa(spec)));
        }
    }
}

QList<Certificate> makeLeaves(const Hierarchy &hierarchy, int count)
{
    QList<Certificate> leaves;
    leaves.reserve(count);
    for (int leaf = 0; leaf < count; ++leaf) {
        const int ca = leaf % IssuingCas;
        leaves.append(decode(PkiFixtures::makeCertificate(
            {.subject = {{"CN", QStringLiteral("Device %1").arg(leaf)}},
             .key = rsaKey(20),
             .issuerDer = hierarchy.issuing[ca],
             .issuerKey = rsaKey(10 + ca),
             .serialHex = number(1'000 + leaf),
             .extensions = {{"authorityKeyIdentifier", "keyid", {}},
                            {"keyUsage", "digitalSignature,keyEncipherment", {}},
                            {"extendedKeyUsage", "clientAuth", {}}}})));
    }
    return leaves;
}

/// Seconds until all rows are there, were sorted by every column and filtered by a name.
double listingSeconds(const Case &caseData)
{
    QElapsedTimer clock;
    clock.start();
    CertificateTableModel model;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterRole(CertificateTableModel::FilterRole);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    model.setCase(caseData);
    for (int column = 0; column < CertificateTableModel::ColumnCount; ++column) {
        proxy.sort(column);
    }
    proxy.setFilterFixedString(QStringLiteral("device 77"));
    return proxy.rowCount() > 0 ? static_cast<double>(clock.nsecsElapsed()) / 1e9 : -1;
}

ChainTools tools()
{
    const auto chainsFrom = [](const QList<Certificate> &pool,
                               const QList<RevocationList> &lists) -> ChainFunction {
        return [builder = ChainBuilder(pool, lists)](
                   const Certificate &leaf, const Instant &judgedAt, const QStringList &roots) {
            return builder.buildAll(leaf, {.judgedAt = judgedAt, .trustedRoots = roots});
        };
    };
    return {.chainsFrom = chainsFrom, .isEndEntity = &isEndEntity};
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    if (count <= 0) {
        QTextStream(stderr) << "usage: scep-chain-bench COUNT\n";
        return 2;
    }
    const Hierarchy hierarchy;
    const QList<Certificate> leaves = makeLeaves(hierarchy, count);
    CaseEvidence evidence;
    evidence.certificates = hierarchy.certificates + leaves;

    QElapsedTimer clock;
    clock.start();
    const ChainBuilder builder(evidence.certificates);
    qint64 valid = 0;
    qint64 paths = 0;
    for (const Certificate &leaf : leaves) {
        const QList<CertificateChain> chains =
            builder.buildAll(leaf, {.judgedAt = at(1'800'000'000)});
        valid += chains.constFirst().isValid ? 1 : 0;
        paths += chains.size();
    }
    const double building = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    clock.restart();
    const Case caseData{.evidence = evidence, .analysis = analyze(evidence, RuleBase(), tools())};
    const double analysing = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const double listing = listingSeconds(caseData);
    const qsizetype chains = caseData.analysis.chains.size();
    QTextStream(stdout) << "seconds " << building << "\npaths " << paths << "\nvalid " << valid
                        << "\nanalysis " << analysing << "\nlisting " << listing << "\nchains "
                        << chains << '\n';
    return valid == count && chains == count && listing > 0 ? 0 : 1;
}
