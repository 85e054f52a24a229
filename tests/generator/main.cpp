// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"

#include <openssl/crypto.h>

#include <QCoreApplication>
#include <QTextStream>

/// scep-examples-generator OUTDIR: writes the example cases, one folder each.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        err << "usage: scep-examples-generator OUTDIR\n";
        return 2;
    }
    const Scep::Examples::SeededLibrary library;
    const QString failed =
        Scep::Examples::writeCases(Scep::Examples::allExampleCases(), arguments.at(1));
    if (!failed.isEmpty()) {
        err << "Cannot write \"" << failed << "\".\n";
        return 1;
    }
    err << "Written with OpenSSL " << OpenSSL_version(OPENSSL_VERSION_STRING) << ".\n";
    return 0;
}
