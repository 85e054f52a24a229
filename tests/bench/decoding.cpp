// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-decode-bench COUNT: seconds that one thread takes to decode that many certificates, among
// them one with every extension of the field and keys of every kind, and to take them apart as
// ASN.1. Apart from scep-bench, because it needs no more than a few files to be built.

#include "models/pki/asn1treebuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/fieldset.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Scep;

namespace {
double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    const QList<FieldSet::Item> certificates = FieldSet::certificates();
    if (count <= 0) {
        QTextStream(stderr) << "usage: scep-decode-bench COUNT\n";
        return 2;
    }
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
    QTextStream(stdout) << "seconds " << decoding << "\nextensions " << extensions << "\ntrees "
                        << seconds(clock) << "\nnodes " << nodes << '\n';
    return 0;
}
