// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextStream>

namespace Scep {

/// Seconds that one thread takes to decode that many certificates, among them one with every
/// extension of the field and keys of every kind, and seconds to take them apart as ASN.1.
int measureDecoding(QTextStream &out, int count);

} // namespace Scep
