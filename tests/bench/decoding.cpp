// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/decoding.h"

#include "models/pki/asn1treebuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/fieldset.h"

#include <QElapsedTimer>

namespace Scep {

namespace {
double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}
} // namespace

int measureDecoding(QTextStream &out, int count)
{
    const QList<FieldSet::Item> certificates = FieldSet::certificates();
    QElapsedTimer clock;
    clock.start();
    qsizetype extensions = 0;
    for (int number = 0; number < count; ++number) {
        const auto decoded = decodeCertificate(certificates.at(number % certificates.size()).bytes);
        if (!decoded) {
            return 1;
        }
        extensions += decoded->extensions.size();
    }
    const double decoding = seconds(clock);
    clock.restart();
    qsizetype nodes = 0;
    for (int number = 0; number < count; ++number) {
        nodes += buildAsn1Tree(certificates.at(number % certificates.size()).bytes).nodes.size();
    }
    out << "seconds " << decoding << "\nextensions " << extensions << "\ntrees " << seconds(clock)
        << "\nnodes " << nodes << '\n';
    return 0;
}

} // namespace Scep
