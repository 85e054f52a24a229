// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/chainoutput.h"

#include "app/cli/textlayout.h"
#include "models/domain/findchain.h"
#include "models/report/enrollmenttext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChainOutput)
};

constexpr qsizetype ChainIndent = 4;

void printPath(QTextStream &out, const CertificateChain &chain)
{
    QString indent(ChainIndent, QLatin1Char(' '));
    for (const ChainLink &link : chain.links) {
        out << indent << link.subject << "  [" << linkStatusDisplayName(link.status) << "]\n";
        if (!link.message.isEmpty() && link.status != LinkStatus::Ok) {
            printWrapped(out, indent.size() + 2, {}, link.message);
        }
        for (const LinkVerdict &verdict : link.verdicts) {
            if (verdict.outcome == CheckOutcome::Warning) {
                printWrapped(out, indent.size() + 2, {}, linkVerdictText(verdict));
            }
        }
        indent += QStringLiteral("  ");
    }
    if (chain.isComplete) {
        printWrapped(out, ChainIndent, {}, trustStoreText(chain.trust));
    }
}

void printView(QTextStream &out, const ChainView &view)
{
    if (!view.entries.isEmpty()) {
        printWrapped(out, ChainIndent, chainWitnessDisplayName(view.witness) + QLatin1Char(':'),
                     chainViewNames(view));
    }
}
} // namespace

void printChains(QTextStream &out, const Certificate &certificate, const Analysis &analysis)
{
    const CertificateChain *chain = findChain(analysis, certificate.fingerprint);
    if (chain == nullptr) {
        return;
    }
    out << "  " << Tr::tr("Chain:") << '\n';
    printPath(out, *chain);
    for (const CertificateChain &path : analysis.otherPaths.value(chain->leaf)) {
        out << "  " << Tr::tr("Another path:") << '\n';
        printPath(out, path);
    }
    if (chain->isBounded) {
        printWrapped(out, ChainIndent, {}, Tr::tr("There are more paths than were followed."));
    }
    for (const ChainView &view : analysis.chainViews.value(chain->leaf)) {
        printView(out, view);
    }
}

} // namespace Scep
