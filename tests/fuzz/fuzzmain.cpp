// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fuzzers' program, for libFuzzer. SCEP_FUZZ_TARGET names the target; without, it lists them.
// With SCEP_FUZZ_SEEDS it writes the target's seeds into that folder and ends.

#include "tests/fuzz/fuzzseeds.h"
#include "tests/fuzz/fuzztargets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace {
const Scep::FuzzTarget *chosen = nullptr;

int writeSeeds(const QDir &folder)
{
    int number = 0;
    const QByteArrayList seeds = Scep::fuzzSeeds(chosen->name);
    for (const QByteArray &seed : seeds) {
        QFile file(folder.filePath(QStringLiteral("seed-%1").arg(number++, 3, 10, QChar(u'0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size()) {
            return 1;
        }
    }
    return 0;
}
} // namespace

extern "C" int LLVMFuzzerInitialize(int *argumentCount, char ***arguments)
{
    // A database needs it.
    static const QCoreApplication application(*argumentCount, *arguments);
    const QString name = qEnvironmentVariable("SCEP_FUZZ_TARGET");
    for (const Scep::FuzzTarget &target : Scep::fuzzTargets()) {
        if (target.name == name) {
            chosen = &target;
        }
        if (name.isEmpty()) {
            std::puts(qPrintable(target.name));
        }
    }
    if (chosen == nullptr) {
        std::fflush(stdout);
        std::_Exit(name.isEmpty() ? 0 : 2);
    }
    const QString folder = qEnvironmentVariable("SCEP_FUZZ_SEEDS");
    if (!folder.isEmpty()) {
        std::_Exit(writeSeeds(QDir(folder)));
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    // A copy of its own, so that a read behind the end is noticed.
    static_cast<void>(chosen->run(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))));
    return 0;
}
