// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QTextStream>

namespace Scep {

/// The paths of a certificate, the preferred one first, what is wrong with each link, the store
/// that they were judged with, and which CAs the profile, the server and the certificate name.
void printChains(QTextStream &out, const Certificate &certificate, const Analysis &analysis);

} // namespace Scep
