{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Machines</span></nav>
<div class="page-head"><div class="grow">
  <h1>Machines</h1>
  <p>Hosts of VPSs, and one entry each for dedicated and colocated servers.</p>
</div><div class="row"><a class="btn" href="/mgmt/counts.html">System counts</a>{{#MAY_CHANGE}}<a class="btn btn-primary" href="/mgmt/host_edit.html">Add a machine</a>{{/MAY_CHANGE}}</div></div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The machine is saved.</div></div>{{/SAVED}}
<section class="card" aria-label="Machines">
  {{#NONE}}<div class="empty"><h2>There are no machines yet</h2><p>Add the first one with the button above.</p></div>{{/NONE}}
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>
      <tbody>{{#ROW}}
        <tr{{#OUT_OF_SERVICE}} data-state="cancelled"{{/OUT_OF_SERVICE}}>
          <th scope="row"><span class="copy">{{NAME}}</span></th>
          <td data-label="State">{{#IN_SERVICE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>In service</span>{{/IN_SERVICE}}{{#OUT_OF_SERVICE}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Out of service</span>{{/OUT_OF_SERVICE}}</td>
          <td data-label="Kind">{{KIND}}</td>
          <td data-label="Place">{{PLACE}}</td>
          <td class="num" data-label="Capacity">{{#HAS_CAPACITY}}{{CAPACITY}}{{/HAS_CAPACITY}}</td>
          <td data-label="Control panel">{{#PANEL}}<a href="{{PANEL_URL}}" target="_blank" rel="noopener">{{PANEL_URL}}<span class="vh"> (opens in a new tab)</span></a>{{/PANEL}}</td>
          <td data-label="Actions">{{#MAY_CHANGE}}<div class="acts"><a href="/mgmt/host_edit.html?id={{ID}}">Edit<span class="vh"> {{NAME}}</span></a></div>{{/MAY_CHANGE}}</td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
</section>
