// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/clockoptions.h"
#include "app/cli/redactionoptions.h"
#include "app/cli/reportcommand.h"
#include "importers/importer.h"
#include "models/domain/instant.h"

#include <QString>
#include <QStringList>

#include <expected>

namespace Scep {

/// What scep-workbench-cli was called with.
struct Invocation
{
    QString command;       ///< "analyze", "rules"; empty: only help or versions are wanted
    QStringList arguments; ///< files, codes, or what else follows the command
    QString help;          ///< the text that --help asks for; empty: it does not
    bool version = false;
    QString rules;    ///< folder of the person's own rules; may be empty
    QStringList good; ///< compare: files of the side that went well
    QStringList bad;  ///< compare: files of the other
    bool all = false; ///< compare: also what is the same
    bool json = false;
    bool asn1 = false; ///< of cert: element by element
    bool markdown = false;
    Instant judgedAt; ///< of cert: when chains are judged; null: at the event's time
    QString language; ///< of texts that are data; empty: English
    ClockOptions clocks;
    ReportOptionTexts report;
    RedactionRequest redaction;
    decltype(ImportOptions::password) password = ImportOptions().password;
};

/// Whether what is printed is for programs: its sentences stay in English, whatever the person's
/// language is. Asked before any of the arguments is checked.
[[nodiscard]] bool isForPrograms(const QStringList &arguments);

/// Reads the arguments (the program's name included) as the option table has them. Fails with a
/// sentence that names the option.
[[nodiscard]] std::expected<Invocation, QString> readInvocation(const QStringList &arguments);

} // namespace Scep
