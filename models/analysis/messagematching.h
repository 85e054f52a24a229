// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/domain/case.h"

namespace Scep {

/// Notes the transaction of a logged message at the event of its line, where no rule read it.
void tellTransactions(QList<ObservedEvent> &events, const QList<ScepMessage> &messages);

/// Gives the enrollments their SCEP messages: those that one of their lines carries, and those that
/// have their transaction id. An enrollment whose lines name no transaction gets the id out of the
/// last of its messages that tells it.
void attachMessages(Analysis &analysis, const QList<ScepMessage> &messages);

} // namespace Scep
