# An SMPP 3.4 server on Net::SMPP (Debian's libnet-smpp-perl), an implementation that shares nothing with ours: it takes what comes,
# says so as JSON on standard output, and gives a receipt for each part. See net-smpp.test.ts.
use strict;
use warnings;
use JSON::PP;
use Net::SMPP;

$| = 1;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => $ARGV[0], smpp_version => 0x34) or die "cannot listen: $!";
print encode_json({ listening => JSON::PP::true }), "\n";
my $count = 0;

while (my $link = $listener->accept) {
  while (my $pdu = $link->read_pdu) {
    my ($cmd, $seq) = ($pdu->{cmd}, $pdu->{seq});
    if ($cmd == 0x00000009) {
      my $right = $pdu->{system_id} eq 'sawt' && $pdu->{password} eq 'pass';
      $link->set_version(0x34);
      $link->bind_transceiver_resp(system_id => 'peer', seq => $seq, status => $right ? 0 : 0x0E);
    } elsif ($cmd == 0x00000004) {
      my $id = sprintf('P%04d', ++$count);
      print encode_json({
        phone => $pdu->{destination_addr},
        sender => $pdu->{source_addr},
        ton => $pdu->{source_addr_ton},
        coding => $pdu->{data_coding},
        class => $pdu->{esm_class},
        receipt => $pdu->{registered_delivery},
        validity => $pdu->{validity_period},
        octets => unpack('H*', $pdu->{short_message}),
      }), "\n";
      $link->submit_sm_resp(message_id => $id, seq => $seq);
      $link->deliver_sm(
        async => 1,
        source_addr => $pdu->{destination_addr},
        destination_addr => $pdu->{source_addr},
        esm_class => 4,
        short_message => "id:$id sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:DELIVRD err:000 text:",
      );
    } elsif ($cmd == 0x00000015) {
      $link->enquire_link_resp(seq => $seq);
    } elsif ($cmd == 0x00000006) {
      $link->unbind_resp(seq => $seq);
      last;
    }
  }
  close $link;
}
