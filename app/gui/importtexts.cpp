// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/importtexts.h"

#include "app/gui/importcontroller.h"

#include <QCoreApplication>
#include <QLocale>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};
} // namespace

QString summaryText(const ImportSummary &summary)
{
    const QLocale locale;
    const QString text =
        Tr::tr("%n file(s), %1 in %2", nullptr, summary.files)
            .arg(locale.formattedDataSize(summary.bytes), toDurationString(summary.elapsed));
    return summary.cancelled ? Tr::tr("Import cancelled. %1").arg(text) : text;
}

QString progressText(const ImportProgress &progress)
{
    const QLocale locale;
    if (progress.isUnpacking) {
        //: %1 a file that is kept in the case, %2 and %3 amounts of data
        return Tr::tr("Taking %1 out of the case: %2 of %3")
            .arg(progress.fileName, locale.formattedDataSize(progress.bytesDone),
                 locale.formattedDataSize(progress.bytesTotal));
    }
    return Tr::tr("Reading %1: %2 of %3, %4/s")
        .arg(progress.fileName, locale.formattedDataSize(progress.bytesDone),
             locale.formattedDataSize(progress.bytesTotal),
             locale.formattedDataSize(progress.bytesPerSecond));
}

int permille(const ImportProgress &progress)
{
    return progress.bytesTotal > 0
               ? static_cast<int>(1000 * progress.bytesDone / progress.bytesTotal)
               : 0;
}

} // namespace Scep
