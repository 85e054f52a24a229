// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killed.h"

#include "models/session/casefile.h"
#include "models/session/untitledcases.h"
#include "models/text/evidencespool.h"
#include "tests/kill/notetext.h"

#include <QDir>
#include <QFile>

namespace Scep {

Said readSaid(const QByteArray &output)
{
    Said said;
    // A line that was cut was not said.
    const QByteArray whole = output.first(output.lastIndexOf('\n') + 1);
    for (const QString &line : QString::fromUtf8(whole).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        const QString what = words.value(1);
        if (words.constFirst() == QLatin1StringView("refused")) {
            ++said.refused;
        } else if (words.constFirst() == QLatin1StringView("at") ||
                   words.constFirst() == QLatin1StringView("saved")) {
            said.places = {line.section(u' ', 1)};
        } else if (what == QLatin1StringView("save")) {
            said.places.append(line.section(u' ', 2));
        } else {
            const int version = words.value(3).toInt();
            if (words.constFirst() == QLatin1StringView("kept")) {
                said.kept.insert(words.value(2), version);
                ++said.keptCount;
            } else {
                said.tried[words.value(2)].insert(version);
            }
        }
    }
    return said;
}

namespace {
/// The case as a program finds it that starts next.
CaseFileResult<CaseFile> reopened(const Said &said, const QString &path, const QString &untitled)
{
    // Of the first name that is given nothing may be there yet.
    QStringList places = said.places + QStringList{path};
    if (!untitled.isEmpty()) {
        // What has no name is offered.
        const QList<UntitledCase> cases = untitledCases(untitled);
        places = cases.isEmpty() ? QStringList() : QStringList{cases.constFirst().path};
        if (cases.isEmpty()) {
            qInfo("offered: nothing of %s",
                  qPrintable(QDir(untitled).entryList(QDir::Files | QDir::Hidden).join(u' ')));
        }
    }
    CaseFileResult<CaseFile> file = std::unexpected(
        CaseFileError{.code = CaseFileErrorCode::NotFound, .path = path, .detail = {}});
    for (const QString &place : std::as_const(places)) {
        // While a name is given the case is under the old one or the new one.
        if (QFile::exists(place)) {
            file = CaseFile::open(place);
            if (file) {
                break;
            }
        }
    }
    return file;
}

/// Whether every note that was kept has been removed since, or may have been in the moment of the
/// kill: then a case without a name is rightly gone.
bool mayBeEmpty(const Said &said)
{
    for (auto kept = said.kept.cbegin(); kept != said.kept.cend(); ++kept) {
        if (kept.value() != 0 && !said.tried.value(kept.key()).contains(0)) {
            return false;
        }
    }
    return true;
}

int lostNotes(const Said &said, const CaseFileContents &contents)
{
    QHash<QString, int> found;
    for (const Annotation &annotation : contents.annotations) {
        const QString name = nameOf(annotation.text);
        found.insert(name.isEmpty() ? annotation.id.toString(QUuid::WithoutBraces) : name,
                     versionOf(annotation.text));
    }
    int lost = 0;
    for (auto kept = said.kept.cbegin(); kept != said.kept.cend(); ++kept) {
        const int version = found.value(kept.key());
        // What was tried since may be done or not: it was killed meanwhile, or refused.
        const bool isLater = version == 0 || version > kept.value();
        const bool isTried = isLater && said.tried.value(kept.key()).contains(version);
        const bool isLost = version != kept.value() && !isTried;
        if (isLost) {
            qWarning("note %s was kept as version %d and is version %d", qPrintable(kept.key()),
                     kept.value(), version);
        }
        lost += isLost ? 1 : 0;
    }
    return lost;
}

} // namespace

void compare(Row &row, const Said &said, const QString &path, const QString &untitled)
{
    ++row.moments;
    row.kept += said.keptCount;
    const bool isNothingLeft = mayBeEmpty(said) && !QFile::exists(path);
    auto file = reopened(said, path, untitled);
    if (!file || !file->problems().isEmpty()) {
        if (isNothingLeft && !said.kept.isEmpty()) {
            qInfo("%s: all %lld notes had been removed", qPrintable(path),
                  static_cast<long long>(said.kept.size()));
        }
        if (!isNothingLeft) {
            ++row.notOpened;
            qWarning("%s, %lld notes: %s", qPrintable(path),
                     static_cast<long long>(said.kept.size()),
                     qPrintable(file ? caseFileProblemText(file->problems().constFirst())
                                     : caseFileErrorText(file.error())));
        }
        return;
    }
    row.lost += lostNotes(said, file->contents());
    EvidenceSpool spool;
    for (const KeptFile &each : file->contents().files) {
        if (each.isEmbedded) {
            ++row.copies;
            row.damagedCopies += file->evidence(each, spool) ? 0 : 1;
        }
    }
}

} // namespace Scep
