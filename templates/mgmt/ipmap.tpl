{{%AUTOESCAPE context="HTML"}}{{#NETWORKS}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">IP map</span></nav>
<div class="page-head"><div class="grow">
  <h1>IP map</h1>
  <p>{{#CHOOSE}}Choose the network that the new addresses are from.{{/CHOOSE}}Every network and how many of its addresses are free.</p>
</div>{{#MAY_CHANGE}}<a class="btn btn-primary" href="/mgmt/network_edit.html">Add a network</a>{{/MAY_CHANGE}}</div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The network is saved.</div></div>{{/SAVED}}
<section class="card" aria-labelledby="networks-h">
  <div class="card-head"><h2 id="networks-h">Networks</h2></div>
  {{#NONE}}<div class="empty"><h3>There are no networks yet</h3><p>Add the first one with the button above.</p></div>{{/NONE}}
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>
      <tbody>{{#ROW}}
        <tr>
          <th scope="row"><a class="mono" href="/mgmt/ipmap.html?network={{ID}}{{#FOR_PICK}}&amp;pick={{PICK_VALUE}}{{/FOR_PICK}}">{{CIDR}}</a></th>
          <td data-label="Gateway"><span class="copy mono">{{GATEWAY}}</span></td>
          <td data-label="VLAN">{{VLAN}}</td>
          <td data-label="Note">{{NOTE}}</td>
          <td class="num" data-label="Listed">{{LISTED}}</td>
          <td class="num" data-label="Used">{{USED}}</td>
          <td class="num" data-label="Reserved">{{RESERVED}}</td>
          <td class="num" data-label="Free">{{FREE}}</td>
          <td data-label="In use"><progress class="meter" max="{{LISTED_PLAIN}}" value="{{TAKEN_PLAIN}}" aria-label="{{CIDR}}: {{FREE}} of {{LISTED}} are free"></progress></td>
          <td data-label="Actions">{{#MAY_CHANGE}}<div class="acts"><a href="/mgmt/network_edit.html?id={{ID}}">Edit<span class="vh"> {{CIDR}}</span></a></div>{{/MAY_CHANGE}}</td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
</section>{{/NETWORKS}}{{#NETWORK}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipmap.html{{#FOR_PICK}}?pick={{PICK_VALUE}}{{/FOR_PICK}}">IP map</a> <span aria-hidden="true">/</span> <span aria-current="page">{{CIDR}}</span></nav>
<div class="page-head"><div class="grow">
  <h1>{{CIDR}}</h1>
  <p>{{FREE}} free, {{USED}} used, {{RESERVED}} reserved of {{LISTED}} listed. {{NOTE}}</p>
</div>{{#MAY_CHANGE}}<div class="row">{{#V6}}<a class="btn" href="/mgmt/ip_edit.html?network={{ID}}">Add an address</a>{{/V6}}<a class="btn" href="/mgmt/network_edit.html?id={{ID}}">Edit network</a></div>{{/MAY_CHANGE}}</div>
<div class="row mb"><div class="seg" role="group" aria-label="Which addresses">{{#FILTER}}<a href="{{PATH}}"{{#FILTER_CURRENT}} aria-current="true"{{/FILTER_CURRENT}}>{{FILTER_WORDS}}</a>{{/FILTER}}</div></div>
{{#PICKING}}<form method="get" action="/mgmt/ipmap.html"><input type="hidden" name="pick" value="{{PICK}}"><input type="hidden" name="go" value="use">
<div class="row mb"><button class="btn btn-primary">Use the ticked ones</button><a class="btn" href="{{PICK}}">Back without new addresses</a></div>{{/PICKING}}
<section class="card" aria-labelledby="addresses-h">
  <div class="card-head"><h2 id="addresses-h">Addresses</h2></div>
  {{#NO_ADDRESSES}}<div class="empty"><h3>No address of this kind is listed</h3><p>Choose another kind above.</p></div>{{/NO_ADDRESSES}}
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr>{{#PICKING}}<th scope="col">Use</th>{{/PICKING}}{{>ADDRESS_HEAD}}</tr></thead>
      <tbody>{{#ADDRESS}}
        <tr id="ip-{{IP}}">
          {{#TICKS}}<td data-label="Use">{{#PICKABLE}}<input type="checkbox" name="use-{{IP}}" value="1" aria-label="Use {{IP}}">{{/PICKABLE}}</td>{{/TICKS}}
          <th scope="row"><span class="copy mono">{{IP}}</span></th>
          <td data-label="State">{{#IS_USED}}<span class="badge" data-tone="info"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#server"/></svg>Used</span>{{/IS_USED}}{{#IS_RESERVED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#pin"/></svg>Reserved</span>{{/IS_RESERVED}}{{#IS_FREE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Free</span>{{/IS_FREE}}</td>
          <td data-label="Customer">{{#IS_USED}}<a href="{{CUSTOMER_PAGE}}">{{CUSTOMER}}</a> <span class="sub">{{CID}}</span>{{/IS_USED}}</td>
          <td data-label="Host name or purpose">{{#IS_USED}}<span class="copy">{{HOST}}</span>{{/IS_USED}}{{#IS_RESERVED}}{{WHAT_FOR}}{{/IS_RESERVED}}</td>
          <td data-label="Actions"><div class="acts">{{#PICKABLE}}<a href="{{PICK_ONE}}">Use it<span class="vh">: {{IP}}</span></a>{{/PICKABLE}}<a href="/mgmt/ip.html?ip={{IP}}">History<span class="vh"> of {{IP}}</span></a>{{#MAY_RESERVE}}<a href="/mgmt/ip_edit.html?ip={{IP}}">{{#IS_FREE}}Reserve{{/IS_FREE}}{{#IS_RESERVED}}Change{{/IS_RESERVED}}<span class="vh"> {{IP}}</span></a>{{/MAY_RESERVE}}</div></td>
        </tr>{{/ADDRESS}}
      </tbody>
    </table>
  </div>
  <div class="card-foot"><nav class="pager" aria-label="Pages of addresses">{{#PREVIOUS}}<a href="{{PATH}}">Previous page</a>{{/PREVIOUS}}{{#NEXT}}<a href="{{PATH}}">Next page</a>{{/NEXT}}</nav></div>
</section>{{#PICKING}}</form>{{/PICKING}}{{/NETWORK}}
