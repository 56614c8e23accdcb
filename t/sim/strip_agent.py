"""What snmpd runs for pass_persist: hands every line on to the simulator and its answer back. strip_agent.py SOCKET"""

import os
import socket
import sys
import threading


def copy_input(peer):
    while data := os.read(0, 65536):
        peer.sendall(data)
    peer.shutdown(socket.SHUT_WR)


def main():
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect(sys.argv[1])
        threading.Thread(target=copy_input, args=(peer,), daemon=True).start()
        while data := peer.recv(65536):
            os.write(1, data)


main()
